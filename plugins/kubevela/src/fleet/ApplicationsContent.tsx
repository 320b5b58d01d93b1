import { Route, Routes } from 'react-router-dom';
import { KubevelaProvider } from '@velastage/plugin-kubevela-react';
import { ApplicationPage } from '../application/ApplicationPage';
import { FleetApplications } from './FleetApplications';

/** The list of applications, and each application's own page under it. */
export function ApplicationsContent() {
  return (
    <KubevelaProvider>
      <Routes>
        <Route index element={<FleetApplications />} />
        <Route path=":namespace/:name" element={<ApplicationPage />} />
        <Route path=":namespace/:name/:view" element={<ApplicationPage />} />
      </Routes>
    </KubevelaProvider>
  );
}
