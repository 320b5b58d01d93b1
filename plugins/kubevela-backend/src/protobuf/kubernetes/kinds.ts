// Made by `yarn generate:protobuf` from k8s.io/api v0.34.4: not to be changed by hand.
import { inline, list, type Shape, whole, zero } from '../shape';

const ownerReference = whole({
  apiVersion: [5, zero('string')],
  kind: [1, zero('string')],
  name: [3, zero('string')],
  uid: [4, zero('string')],
  controller: [6, zero('boolean')],
  blockOwnerDeletion: [7, zero('boolean')],
});

const objectMeta = whole({
  name: [1, 'string'],
  generateName: [2, 'string'],
  namespace: [3, 'string'],
  selfLink: [4, 'string'],
  uid: [5, 'string'],
  resourceVersion: [6, 'string'],
  generation: [7, 'number'],
  creationTimestamp: [8, 'time'],
  deletionTimestamp: [9, 'time'],
  deletionGracePeriodSeconds: [10, zero('number')],
  labels: [11, 'strings'],
  annotations: [12, 'strings'],
  ownerReferences: [13, list(ownerReference)],
  finalizers: [14, list('string')],
});

const configMap = whole({
  metadata: [1, objectMeta],
  immutable: [4, zero('boolean')],
  data: [2, 'strings'],
  binaryData: [3, 'base64s'],
});

const labelSelectorRequirement = whole({
  key: [1, zero('string')],
  operator: [2, zero('string')],
  values: [3, list('string')],
});

const labelSelector = whole({
  matchLabels: [1, 'strings'],
  matchExpressions: [2, list(labelSelectorRequirement)],
});

const volumeResourceRequirements = whole({
  limits: [1, 'quantities'],
  requests: [2, 'quantities'],
});

const typedLocalObjectReference = whole({
  apiGroup: [1, zero('string')],
  kind: [2, zero('string')],
  name: [3, zero('string')],
});

const typedObjectReference = whole({
  apiGroup: [1, zero('string')],
  kind: [2, zero('string')],
  name: [3, zero('string')],
  namespace: [4, zero('string')],
});

const persistentVolumeClaimSpec = whole({
  accessModes: [1, list('string')],
  selector: [4, labelSelector],
  resources: [2, volumeResourceRequirements],
  volumeName: [3, 'string'],
  storageClassName: [5, zero('string')],
  volumeMode: [6, zero('string')],
  dataSource: [7, typedLocalObjectReference],
  dataSourceRef: [8, typedObjectReference],
  volumeAttributesClassName: [9, zero('string')],
});

const persistentVolumeClaimCondition = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
  lastProbeTime: [3, zero('time')],
  lastTransitionTime: [4, zero('time')],
  reason: [5, 'string'],
  message: [6, 'string'],
});

const modifyVolumeStatus = whole({
  targetVolumeAttributesClassName: [1, 'string'],
  status: [2, zero('string')],
});

const persistentVolumeClaimStatus = whole({
  phase: [1, 'string'],
  accessModes: [2, list('string')],
  capacity: [3, 'quantities'],
  conditions: [4, list(persistentVolumeClaimCondition)],
  allocatedResources: [5, 'quantities'],
  allocatedResourceStatuses: [7, 'strings'],
  currentVolumeAttributesClassName: [8, zero('string')],
  modifyVolumeStatus: [9, modifyVolumeStatus],
});

const persistentVolumeClaim = whole({
  metadata: [1, objectMeta],
  spec: [2, persistentVolumeClaimSpec],
  status: [3, persistentVolumeClaimStatus],
});

const hostPathVolumeSource = whole({
  path: [1, zero('string')],
  type: [2, zero('string')],
});

const emptyDirVolumeSource = whole({
  medium: [1, 'string'],
  sizeLimit: [2, 'quantity'],
});

const gCEPersistentDiskVolumeSource = whole({
  pdName: [1, zero('string')],
  fsType: [2, 'string'],
  partition: [3, 'number'],
  readOnly: [4, 'boolean'],
});

const aWSElasticBlockStoreVolumeSource = whole({
  volumeID: [1, zero('string')],
  fsType: [2, 'string'],
  partition: [3, 'number'],
  readOnly: [4, 'boolean'],
});

const gitRepoVolumeSource = whole({
  repository: [1, zero('string')],
  revision: [2, 'string'],
  directory: [3, 'string'],
});

const keyToPath = whole({
  key: [1, zero('string')],
  path: [2, zero('string')],
  mode: [3, zero('number')],
});

const secretVolumeSource = whole({
  secretName: [1, 'string'],
  items: [2, list(keyToPath)],
  defaultMode: [3, zero('number')],
  optional: [4, zero('boolean')],
});

const nFSVolumeSource = whole({
  server: [1, zero('string')],
  path: [2, zero('string')],
  readOnly: [3, 'boolean'],
});

const localObjectReference = whole({
  name: [1, 'string'],
});

const iSCSIVolumeSource = whole({
  targetPortal: [1, zero('string')],
  iqn: [2, zero('string')],
  lun: [3, zero('number')],
  iscsiInterface: [4, 'string'],
  fsType: [5, 'string'],
  readOnly: [6, 'boolean'],
  portals: [7, list('string')],
  chapAuthDiscovery: [8, 'boolean'],
  chapAuthSession: [11, 'boolean'],
  secretRef: [10, localObjectReference],
  initiatorName: [12, zero('string')],
});

const glusterfsVolumeSource = whole({
  endpoints: [1, zero('string')],
  path: [2, zero('string')],
  readOnly: [3, 'boolean'],
});

const persistentVolumeClaimVolumeSource = whole({
  claimName: [1, zero('string')],
  readOnly: [2, 'boolean'],
});

const rBDVolumeSource = whole({
  monitors: [1, list('string')],
  image: [2, zero('string')],
  fsType: [3, 'string'],
  pool: [4, 'string'],
  user: [5, 'string'],
  keyring: [6, 'string'],
  secretRef: [7, localObjectReference],
  readOnly: [8, 'boolean'],
});

const flexVolumeSource = whole({
  driver: [1, zero('string')],
  fsType: [2, 'string'],
  secretRef: [3, localObjectReference],
  readOnly: [4, 'boolean'],
  options: [5, 'strings'],
});

const cinderVolumeSource = whole({
  volumeID: [1, zero('string')],
  fsType: [2, 'string'],
  readOnly: [3, 'boolean'],
  secretRef: [4, localObjectReference],
});

const cephFSVolumeSource = whole({
  monitors: [1, list('string')],
  path: [2, 'string'],
  user: [3, 'string'],
  secretFile: [4, 'string'],
  secretRef: [5, localObjectReference],
  readOnly: [6, 'boolean'],
});

const flockerVolumeSource = whole({
  datasetName: [1, 'string'],
  datasetUUID: [2, 'string'],
});

const objectFieldSelector = whole({
  apiVersion: [1, 'string'],
  fieldPath: [2, zero('string')],
});

const resourceFieldSelector = whole({
  containerName: [1, 'string'],
  resource: [2, zero('string')],
  divisor: [3, 'quantity'],
});

const downwardAPIVolumeFile = whole({
  path: [1, zero('string')],
  fieldRef: [2, objectFieldSelector],
  resourceFieldRef: [3, resourceFieldSelector],
  mode: [4, zero('number')],
});

const downwardAPIVolumeSource = whole({
  items: [1, list(downwardAPIVolumeFile)],
  defaultMode: [2, zero('number')],
});

const fCVolumeSource = whole({
  targetWWNs: [1, list('string')],
  lun: [2, zero('number')],
  fsType: [3, 'string'],
  readOnly: [4, 'boolean'],
  wwids: [5, list('string')],
});

const azureFileVolumeSource = whole({
  secretName: [1, zero('string')],
  shareName: [2, zero('string')],
  readOnly: [3, 'boolean'],
});

const configMapVolumeSource = whole({
  localObjectReference: [1, inline(localObjectReference)],
  items: [2, list(keyToPath)],
  defaultMode: [3, zero('number')],
  optional: [4, zero('boolean')],
});

const vsphereVirtualDiskVolumeSource = whole({
  volumePath: [1, zero('string')],
  fsType: [2, 'string'],
  storagePolicyName: [3, 'string'],
  storagePolicyID: [4, 'string'],
});

const quobyteVolumeSource = whole({
  registry: [1, zero('string')],
  volume: [2, zero('string')],
  readOnly: [3, 'boolean'],
  user: [4, 'string'],
  group: [5, 'string'],
  tenant: [6, 'string'],
});

const azureDiskVolumeSource = whole({
  diskName: [1, zero('string')],
  diskURI: [2, zero('string')],
  cachingMode: [3, zero('string')],
  fsType: [4, zero('string')],
  readOnly: [5, zero('boolean')],
  kind: [6, zero('string')],
});

const photonPersistentDiskVolumeSource = whole({
  pdID: [1, zero('string')],
  fsType: [2, 'string'],
});

const secretProjection = whole({
  localObjectReference: [1, inline(localObjectReference)],
  items: [2, list(keyToPath)],
  optional: [4, zero('boolean')],
});

const downwardAPIProjection = whole({
  items: [1, list(downwardAPIVolumeFile)],
});

const configMapProjection = whole({
  localObjectReference: [1, inline(localObjectReference)],
  items: [2, list(keyToPath)],
  optional: [4, zero('boolean')],
});

const serviceAccountTokenProjection = whole({
  audience: [1, 'string'],
  expirationSeconds: [2, zero('number')],
  path: [3, zero('string')],
});

const clusterTrustBundleProjection = whole({
  name: [1, zero('string')],
  signerName: [2, zero('string')],
  labelSelector: [3, labelSelector],
  optional: [5, zero('boolean')],
  path: [4, zero('string')],
});

const podCertificateProjection = whole({
  signerName: [1, 'string'],
  keyType: [2, 'string'],
  maxExpirationSeconds: [3, zero('number')],
  credentialBundlePath: [4, 'string'],
  keyPath: [5, 'string'],
  certificateChainPath: [6, 'string'],
});

const volumeProjection = whole({
  secret: [1, secretProjection],
  downwardAPI: [2, downwardAPIProjection],
  configMap: [3, configMapProjection],
  serviceAccountToken: [4, serviceAccountTokenProjection],
  clusterTrustBundle: [5, clusterTrustBundleProjection],
  podCertificate: [6, podCertificateProjection],
});

const projectedVolumeSource = whole({
  sources: [1, list(volumeProjection)],
  defaultMode: [2, zero('number')],
});

const portworxVolumeSource = whole({
  volumeID: [1, zero('string')],
  fsType: [2, 'string'],
  readOnly: [3, 'boolean'],
});

const scaleIOVolumeSource = whole({
  gateway: [1, zero('string')],
  system: [2, zero('string')],
  secretRef: [3, localObjectReference],
  sslEnabled: [4, 'boolean'],
  protectionDomain: [5, 'string'],
  storagePool: [6, 'string'],
  storageMode: [7, 'string'],
  volumeName: [8, 'string'],
  fsType: [9, 'string'],
  readOnly: [10, 'boolean'],
});

const storageOSVolumeSource = whole({
  volumeName: [1, 'string'],
  volumeNamespace: [2, 'string'],
  fsType: [3, 'string'],
  readOnly: [4, 'boolean'],
  secretRef: [5, localObjectReference],
});

const cSIVolumeSource = whole({
  driver: [1, zero('string')],
  readOnly: [2, zero('boolean')],
  fsType: [3, zero('string')],
  volumeAttributes: [4, 'strings'],
  nodePublishSecretRef: [5, localObjectReference],
});

const persistentVolumeClaimTemplate = whole({
  metadata: [1, objectMeta],
  spec: [2, persistentVolumeClaimSpec],
});

const ephemeralVolumeSource = whole({
  volumeClaimTemplate: [1, persistentVolumeClaimTemplate],
});

const imageVolumeSource = whole({
  reference: [1, 'string'],
  pullPolicy: [2, 'string'],
});

const volumeSource = whole({
  hostPath: [1, hostPathVolumeSource],
  emptyDir: [2, emptyDirVolumeSource],
  gcePersistentDisk: [3, gCEPersistentDiskVolumeSource],
  awsElasticBlockStore: [4, aWSElasticBlockStoreVolumeSource],
  gitRepo: [5, gitRepoVolumeSource],
  secret: [6, secretVolumeSource],
  nfs: [7, nFSVolumeSource],
  iscsi: [8, iSCSIVolumeSource],
  glusterfs: [9, glusterfsVolumeSource],
  persistentVolumeClaim: [10, persistentVolumeClaimVolumeSource],
  rbd: [11, rBDVolumeSource],
  flexVolume: [12, flexVolumeSource],
  cinder: [13, cinderVolumeSource],
  cephfs: [14, cephFSVolumeSource],
  flocker: [15, flockerVolumeSource],
  downwardAPI: [16, downwardAPIVolumeSource],
  fc: [17, fCVolumeSource],
  azureFile: [18, azureFileVolumeSource],
  configMap: [19, configMapVolumeSource],
  vsphereVolume: [20, vsphereVirtualDiskVolumeSource],
  quobyte: [21, quobyteVolumeSource],
  azureDisk: [22, azureDiskVolumeSource],
  photonPersistentDisk: [23, photonPersistentDiskVolumeSource],
  projected: [26, projectedVolumeSource],
  portworxVolume: [24, portworxVolumeSource],
  scaleIO: [25, scaleIOVolumeSource],
  storageos: [27, storageOSVolumeSource],
  csi: [28, cSIVolumeSource],
  ephemeral: [29, ephemeralVolumeSource],
  image: [30, imageVolumeSource],
});

const volume = whole({
  name: [1, zero('string')],
  volumeSource: [2, inline(volumeSource)],
});

const containerPort = whole({
  name: [1, 'string'],
  hostPort: [2, 'number'],
  containerPort: [3, zero('number')],
  protocol: [4, 'string'],
  hostIP: [5, 'string'],
});

const configMapEnvSource = whole({
  localObjectReference: [1, inline(localObjectReference)],
  optional: [2, zero('boolean')],
});

const secretEnvSource = whole({
  localObjectReference: [1, inline(localObjectReference)],
  optional: [2, zero('boolean')],
});

const envFromSource = whole({
  prefix: [1, 'string'],
  configMapRef: [2, configMapEnvSource],
  secretRef: [3, secretEnvSource],
});

const configMapKeySelector = whole({
  localObjectReference: [1, inline(localObjectReference)],
  key: [2, zero('string')],
  optional: [3, zero('boolean')],
});

const secretKeySelector = whole({
  localObjectReference: [1, inline(localObjectReference)],
  key: [2, zero('string')],
  optional: [3, zero('boolean')],
});

const fileKeySelector = whole({
  volumeName: [1, zero('string')],
  path: [2, zero('string')],
  key: [3, zero('string')],
  optional: [4, zero('boolean')],
});

const envVarSource = whole({
  fieldRef: [1, objectFieldSelector],
  resourceFieldRef: [2, resourceFieldSelector],
  configMapKeyRef: [3, configMapKeySelector],
  secretKeyRef: [4, secretKeySelector],
  fileKeyRef: [5, fileKeySelector],
});

const envVar = whole({
  name: [1, zero('string')],
  value: [2, 'string'],
  valueFrom: [3, envVarSource],
});

const resourceClaim = whole({
  name: [1, zero('string')],
  request: [2, 'string'],
});

const resourceRequirements = whole({
  limits: [1, 'quantities'],
  requests: [2, 'quantities'],
  claims: [3, list(resourceClaim)],
});

const containerResizePolicy = whole({
  resourceName: [1, zero('string')],
  restartPolicy: [2, zero('string')],
});

const containerRestartRuleOnExitCodes = whole({
  operator: [1, 'string'],
  values: [2, list('number')],
});

const containerRestartRule = whole({
  action: [1, 'string'],
  exitCodes: [2, containerRestartRuleOnExitCodes],
});

const volumeMount = whole({
  name: [1, zero('string')],
  readOnly: [2, 'boolean'],
  recursiveReadOnly: [7, zero('string')],
  mountPath: [3, zero('string')],
  subPath: [4, 'string'],
  mountPropagation: [5, zero('string')],
  subPathExpr: [6, 'string'],
});

const volumeDevice = whole({
  name: [1, zero('string')],
  devicePath: [2, zero('string')],
});

const execAction = whole({
  command: [1, list('string')],
});

const hTTPHeader = whole({
  name: [1, zero('string')],
  value: [2, zero('string')],
});

const hTTPGetAction = whole({
  path: [1, 'string'],
  port: [2, 'intOrString'],
  host: [3, 'string'],
  scheme: [4, 'string'],
  httpHeaders: [5, list(hTTPHeader)],
});

const tCPSocketAction = whole({
  port: [1, 'intOrString'],
  host: [2, 'string'],
});

const gRPCAction = whole({
  port: [1, zero('number')],
  service: [2, zero('string')],
});

const probeHandler = whole({
  exec: [1, execAction],
  httpGet: [2, hTTPGetAction],
  tcpSocket: [3, tCPSocketAction],
  grpc: [4, gRPCAction],
});

const probe = whole({
  handler: [1, inline(probeHandler)],
  initialDelaySeconds: [2, 'number'],
  timeoutSeconds: [3, 'number'],
  periodSeconds: [4, 'number'],
  successThreshold: [5, 'number'],
  failureThreshold: [6, 'number'],
  terminationGracePeriodSeconds: [7, zero('number')],
});

const sleepAction = whole({
  seconds: [1, zero('number')],
});

const lifecycleHandler = whole({
  exec: [1, execAction],
  httpGet: [2, hTTPGetAction],
  tcpSocket: [3, tCPSocketAction],
  sleep: [4, sleepAction],
});

const lifecycle = whole({
  postStart: [1, lifecycleHandler],
  preStop: [2, lifecycleHandler],
  stopSignal: [3, zero('string')],
});

const capabilities = whole({
  add: [1, list('string')],
  drop: [2, list('string')],
});

const sELinuxOptions = whole({
  user: [1, 'string'],
  role: [2, 'string'],
  type: [3, 'string'],
  level: [4, 'string'],
});

const windowsSecurityContextOptions = whole({
  gmsaCredentialSpecName: [1, zero('string')],
  gmsaCredentialSpec: [2, zero('string')],
  runAsUserName: [3, zero('string')],
  hostProcess: [4, zero('boolean')],
});

const seccompProfile = whole({
  type: [1, zero('string')],
  localhostProfile: [2, zero('string')],
});

const appArmorProfile = whole({
  type: [1, zero('string')],
  localhostProfile: [2, zero('string')],
});

const securityContext = whole({
  capabilities: [1, capabilities],
  privileged: [2, zero('boolean')],
  seLinuxOptions: [3, sELinuxOptions],
  windowsOptions: [10, windowsSecurityContextOptions],
  runAsUser: [4, zero('number')],
  runAsGroup: [8, zero('number')],
  runAsNonRoot: [5, zero('boolean')],
  readOnlyRootFilesystem: [6, zero('boolean')],
  allowPrivilegeEscalation: [7, zero('boolean')],
  procMount: [9, zero('string')],
  seccompProfile: [11, seccompProfile],
  appArmorProfile: [12, appArmorProfile],
});

const container = whole({
  name: [1, zero('string')],
  image: [2, 'string'],
  command: [3, list('string')],
  args: [4, list('string')],
  workingDir: [5, 'string'],
  ports: [6, list(containerPort)],
  envFrom: [19, list(envFromSource)],
  env: [7, list(envVar)],
  resources: [8, resourceRequirements],
  resizePolicy: [23, list(containerResizePolicy)],
  restartPolicy: [24, zero('string')],
  restartPolicyRules: [25, list(containerRestartRule)],
  volumeMounts: [9, list(volumeMount)],
  volumeDevices: [21, list(volumeDevice)],
  livenessProbe: [10, probe],
  readinessProbe: [11, probe],
  startupProbe: [22, probe],
  lifecycle: [12, lifecycle],
  terminationMessagePath: [13, 'string'],
  terminationMessagePolicy: [20, 'string'],
  imagePullPolicy: [14, 'string'],
  securityContext: [15, securityContext],
  stdin: [16, 'boolean'],
  stdinOnce: [17, 'boolean'],
  tty: [18, 'boolean'],
});

const ephemeralContainerCommon = whole({
  name: [1, zero('string')],
  image: [2, 'string'],
  command: [3, list('string')],
  args: [4, list('string')],
  workingDir: [5, 'string'],
  ports: [6, list(containerPort)],
  envFrom: [19, list(envFromSource)],
  env: [7, list(envVar)],
  resources: [8, resourceRequirements],
  resizePolicy: [23, list(containerResizePolicy)],
  restartPolicy: [24, zero('string')],
  restartPolicyRules: [25, list(containerRestartRule)],
  volumeMounts: [9, list(volumeMount)],
  volumeDevices: [21, list(volumeDevice)],
  livenessProbe: [10, probe],
  readinessProbe: [11, probe],
  startupProbe: [22, probe],
  lifecycle: [12, lifecycle],
  terminationMessagePath: [13, 'string'],
  terminationMessagePolicy: [20, 'string'],
  imagePullPolicy: [14, 'string'],
  securityContext: [15, securityContext],
  stdin: [16, 'boolean'],
  stdinOnce: [17, 'boolean'],
  tty: [18, 'boolean'],
});

const ephemeralContainer = whole({
  ephemeralContainerCommon: [1, inline(ephemeralContainerCommon)],
  targetContainerName: [2, 'string'],
});

const sysctl = whole({
  name: [1, zero('string')],
  value: [2, zero('string')],
});

const podSecurityContext = whole({
  seLinuxOptions: [1, sELinuxOptions],
  windowsOptions: [8, windowsSecurityContextOptions],
  runAsUser: [2, zero('number')],
  runAsGroup: [6, zero('number')],
  runAsNonRoot: [3, zero('boolean')],
  supplementalGroups: [4, list('number')],
  supplementalGroupsPolicy: [12, zero('string')],
  fsGroup: [5, zero('number')],
  sysctls: [7, list(sysctl)],
  fsGroupChangePolicy: [9, zero('string')],
  seccompProfile: [10, seccompProfile],
  appArmorProfile: [11, appArmorProfile],
  seLinuxChangePolicy: [13, zero('string')],
});

const nodeSelectorRequirement = whole({
  key: [1, zero('string')],
  operator: [2, zero('string')],
  values: [3, list('string')],
});

const nodeSelectorTerm = whole({
  matchExpressions: [1, list(nodeSelectorRequirement)],
  matchFields: [2, list(nodeSelectorRequirement)],
});

const nodeSelector = whole({
  nodeSelectorTerms: [1, list(nodeSelectorTerm)],
});

const preferredSchedulingTerm = whole({
  weight: [1, zero('number')],
  preference: [2, nodeSelectorTerm],
});

const nodeAffinity = whole({
  requiredDuringSchedulingIgnoredDuringExecution: [1, nodeSelector],
  preferredDuringSchedulingIgnoredDuringExecution: [
    2,
    list(preferredSchedulingTerm),
  ],
});

const podAffinityTerm = whole({
  labelSelector: [1, labelSelector],
  namespaces: [2, list('string')],
  topologyKey: [3, zero('string')],
  namespaceSelector: [4, labelSelector],
  matchLabelKeys: [5, list('string')],
  mismatchLabelKeys: [6, list('string')],
});

const weightedPodAffinityTerm = whole({
  weight: [1, zero('number')],
  podAffinityTerm: [2, podAffinityTerm],
});

const podAffinity = whole({
  requiredDuringSchedulingIgnoredDuringExecution: [1, list(podAffinityTerm)],
  preferredDuringSchedulingIgnoredDuringExecution: [
    2,
    list(weightedPodAffinityTerm),
  ],
});

const podAntiAffinity = whole({
  requiredDuringSchedulingIgnoredDuringExecution: [1, list(podAffinityTerm)],
  preferredDuringSchedulingIgnoredDuringExecution: [
    2,
    list(weightedPodAffinityTerm),
  ],
});

const affinity = whole({
  nodeAffinity: [1, nodeAffinity],
  podAffinity: [2, podAffinity],
  podAntiAffinity: [3, podAntiAffinity],
});

const toleration = whole({
  key: [1, 'string'],
  operator: [2, 'string'],
  value: [3, 'string'],
  effect: [4, 'string'],
  tolerationSeconds: [5, zero('number')],
});

const hostAlias = whole({
  ip: [1, zero('string')],
  hostnames: [2, list('string')],
});

const podDNSConfigOption = whole({
  name: [1, 'string'],
  value: [2, zero('string')],
});

const podDNSConfig = whole({
  nameservers: [1, list('string')],
  searches: [2, list('string')],
  options: [3, list(podDNSConfigOption)],
});

const podReadinessGate = whole({
  conditionType: [1, zero('string')],
});

const topologySpreadConstraint = whole({
  maxSkew: [1, zero('number')],
  topologyKey: [2, zero('string')],
  whenUnsatisfiable: [3, zero('string')],
  labelSelector: [4, labelSelector],
  minDomains: [5, zero('number')],
  nodeAffinityPolicy: [6, zero('string')],
  nodeTaintsPolicy: [7, zero('string')],
  matchLabelKeys: [8, list('string')],
});

const podOS = whole({
  name: [1, zero('string')],
});

const podSchedulingGate = whole({
  name: [1, zero('string')],
});

const podResourceClaim = whole({
  name: [1, zero('string')],
  resourceClaimName: [3, zero('string')],
  resourceClaimTemplateName: [4, zero('string')],
});

const podSpec = whole({
  volumes: [1, list(volume)],
  initContainers: [20, list(container)],
  containers: [2, list(container)],
  ephemeralContainers: [34, list(ephemeralContainer)],
  restartPolicy: [3, 'string'],
  terminationGracePeriodSeconds: [4, zero('number')],
  activeDeadlineSeconds: [5, zero('number')],
  dnsPolicy: [6, 'string'],
  nodeSelector: [7, 'strings'],
  serviceAccountName: [8, 'string'],
  serviceAccount: [9, 'string'],
  automountServiceAccountToken: [21, zero('boolean')],
  nodeName: [10, 'string'],
  hostNetwork: [11, 'boolean'],
  hostPID: [12, 'boolean'],
  hostIPC: [13, 'boolean'],
  shareProcessNamespace: [27, zero('boolean')],
  securityContext: [14, podSecurityContext],
  imagePullSecrets: [15, list(localObjectReference)],
  hostname: [16, 'string'],
  subdomain: [17, 'string'],
  affinity: [18, affinity],
  schedulerName: [19, 'string'],
  tolerations: [22, list(toleration)],
  hostAliases: [23, list(hostAlias)],
  priorityClassName: [24, 'string'],
  priority: [25, zero('number')],
  dnsConfig: [26, podDNSConfig],
  readinessGates: [28, list(podReadinessGate)],
  runtimeClassName: [29, zero('string')],
  enableServiceLinks: [30, zero('boolean')],
  preemptionPolicy: [31, zero('string')],
  overhead: [32, 'quantities'],
  topologySpreadConstraints: [33, list(topologySpreadConstraint)],
  setHostnameAsFQDN: [35, zero('boolean')],
  os: [36, podOS],
  hostUsers: [37, zero('boolean')],
  schedulingGates: [38, list(podSchedulingGate)],
  resourceClaims: [39, list(podResourceClaim)],
  resources: [40, resourceRequirements],
  hostnameOverride: [41, zero('string')],
});

const podCondition = whole({
  type: [1, zero('string')],
  observedGeneration: [7, 'number'],
  status: [2, zero('string')],
  lastProbeTime: [3, zero('time')],
  lastTransitionTime: [4, zero('time')],
  reason: [5, 'string'],
  message: [6, 'string'],
});

const hostIP = whole({
  ip: [1, zero('string')],
});

const podIP = whole({
  ip: [1, zero('string')],
});

const containerStateWaiting = whole({
  reason: [1, 'string'],
  message: [2, 'string'],
});

const containerStateRunning = whole({
  startedAt: [1, zero('time')],
});

const containerStateTerminated = whole({
  exitCode: [1, zero('number')],
  signal: [2, 'number'],
  reason: [3, 'string'],
  message: [4, 'string'],
  startedAt: [5, zero('time')],
  finishedAt: [6, zero('time')],
  containerID: [7, 'string'],
});

const containerState = whole({
  waiting: [1, containerStateWaiting],
  running: [2, containerStateRunning],
  terminated: [3, containerStateTerminated],
});

const volumeMountStatus = whole({
  name: [1, zero('string')],
  mountPath: [2, zero('string')],
  readOnly: [3, 'boolean'],
  recursiveReadOnly: [4, zero('string')],
});

const linuxContainerUser = whole({
  uid: [1, zero('number')],
  gid: [2, zero('number')],
  supplementalGroups: [3, list('number')],
});

const containerUser = whole({
  linux: [1, linuxContainerUser],
});

const resourceHealth = whole({
  resourceID: [1, zero('string')],
  health: [2, 'string'],
});

const resourceStatus = whole({
  name: [1, zero('string')],
  resources: [2, list(resourceHealth)],
});

const containerStatus = whole({
  name: [1, zero('string')],
  state: [2, containerState],
  lastState: [3, containerState],
  ready: [4, zero('boolean')],
  restartCount: [5, zero('number')],
  image: [6, zero('string')],
  imageID: [7, zero('string')],
  containerID: [8, 'string'],
  started: [9, zero('boolean')],
  allocatedResources: [10, 'quantities'],
  resources: [11, resourceRequirements],
  volumeMounts: [12, list(volumeMountStatus)],
  user: [13, containerUser],
  allocatedResourcesStatus: [14, list(resourceStatus)],
  stopSignal: [15, zero('string')],
});

const podResourceClaimStatus = whole({
  name: [1, zero('string')],
  resourceClaimName: [2, zero('string')],
});

const containerExtendedResourceRequest = whole({
  containerName: [1, zero('string')],
  resourceName: [2, zero('string')],
  requestName: [3, zero('string')],
});

const podExtendedResourceClaimStatus = whole({
  requestMappings: [1, list(containerExtendedResourceRequest)],
  resourceClaimName: [2, zero('string')],
});

const podStatus = whole({
  observedGeneration: [17, 'number'],
  phase: [1, 'string'],
  conditions: [2, list(podCondition)],
  message: [3, 'string'],
  reason: [4, 'string'],
  nominatedNodeName: [11, 'string'],
  hostIP: [5, 'string'],
  hostIPs: [16, list(hostIP)],
  podIP: [6, 'string'],
  podIPs: [12, list(podIP)],
  startTime: [7, 'time'],
  initContainerStatuses: [10, list(containerStatus)],
  containerStatuses: [8, list(containerStatus)],
  qosClass: [9, 'string'],
  ephemeralContainerStatuses: [13, list(containerStatus)],
  resize: [14, 'string'],
  resourceClaimStatuses: [15, list(podResourceClaimStatus)],
  extendedResourceClaimStatus: [18, podExtendedResourceClaimStatus],
});

const pod = whole({
  metadata: [1, objectMeta],
  spec: [2, podSpec],
  status: [3, podStatus],
});

const servicePort = whole({
  name: [1, 'string'],
  protocol: [2, 'string'],
  appProtocol: [6, zero('string')],
  port: [3, zero('number')],
  targetPort: [4, 'intOrString'],
  nodePort: [5, 'number'],
});

const clientIPConfig = whole({
  timeoutSeconds: [1, zero('number')],
});

const sessionAffinityConfig = whole({
  clientIP: [1, clientIPConfig],
});

const serviceSpec = whole({
  ports: [1, list(servicePort)],
  selector: [2, 'strings'],
  clusterIP: [3, 'string'],
  clusterIPs: [18, list('string')],
  type: [4, 'string'],
  externalIPs: [5, list('string')],
  sessionAffinity: [7, 'string'],
  loadBalancerIP: [8, 'string'],
  loadBalancerSourceRanges: [9, list('string')],
  externalName: [10, 'string'],
  externalTrafficPolicy: [11, 'string'],
  healthCheckNodePort: [12, 'number'],
  publishNotReadyAddresses: [13, 'boolean'],
  sessionAffinityConfig: [14, sessionAffinityConfig],
  ipFamilies: [19, list('string')],
  ipFamilyPolicy: [17, zero('string')],
  allocateLoadBalancerNodePorts: [20, zero('boolean')],
  loadBalancerClass: [21, zero('string')],
  internalTrafficPolicy: [22, zero('string')],
  trafficDistribution: [23, zero('string')],
});

const portStatus = whole({
  port: [1, zero('number')],
  protocol: [2, zero('string')],
  error: [3, zero('string')],
});

const loadBalancerIngress = whole({
  ip: [1, 'string'],
  hostname: [2, 'string'],
  ipMode: [3, zero('string')],
  ports: [4, list(portStatus)],
});

const loadBalancerStatus = whole({
  ingress: [1, list(loadBalancerIngress)],
});

const condition = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
  observedGeneration: [3, 'number'],
  lastTransitionTime: [4, zero('time')],
  reason: [5, zero('string')],
  message: [6, zero('string')],
});

const serviceStatus = whole({
  loadBalancer: [1, loadBalancerStatus],
  conditions: [2, list(condition)],
});

const service = whole({
  metadata: [1, objectMeta],
  spec: [2, serviceSpec],
  status: [3, serviceStatus],
});

const podTemplateSpec = whole({
  metadata: [1, objectMeta],
  spec: [2, podSpec],
});

const rollingUpdateDaemonSet = whole({
  maxUnavailable: [1, 'intOrString'],
  maxSurge: [2, 'intOrString'],
});

const daemonSetUpdateStrategy = whole({
  type: [1, 'string'],
  rollingUpdate: [2, rollingUpdateDaemonSet],
});

const daemonSetSpec = whole({
  selector: [1, labelSelector],
  template: [2, podTemplateSpec],
  updateStrategy: [3, daemonSetUpdateStrategy],
  minReadySeconds: [4, 'number'],
  revisionHistoryLimit: [6, zero('number')],
});

const daemonSetCondition = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
  lastTransitionTime: [3, zero('time')],
  reason: [4, 'string'],
  message: [5, 'string'],
});

const daemonSetStatus = whole({
  currentNumberScheduled: [1, zero('number')],
  numberMisscheduled: [2, zero('number')],
  desiredNumberScheduled: [3, zero('number')],
  numberReady: [4, zero('number')],
  observedGeneration: [5, 'number'],
  updatedNumberScheduled: [6, 'number'],
  numberAvailable: [7, 'number'],
  numberUnavailable: [8, 'number'],
  collisionCount: [9, zero('number')],
  conditions: [10, list(daemonSetCondition)],
});

const daemonSet = whole({
  metadata: [1, objectMeta],
  spec: [2, daemonSetSpec],
  status: [3, daemonSetStatus],
});

const rollingUpdateDeployment = whole({
  maxUnavailable: [1, 'intOrString'],
  maxSurge: [2, 'intOrString'],
});

const deploymentStrategy = whole({
  type: [1, 'string'],
  rollingUpdate: [2, rollingUpdateDeployment],
});

const deploymentSpec = whole({
  replicas: [1, zero('number')],
  selector: [2, labelSelector],
  template: [3, podTemplateSpec],
  strategy: [4, deploymentStrategy],
  minReadySeconds: [5, 'number'],
  revisionHistoryLimit: [6, zero('number')],
  paused: [7, 'boolean'],
  progressDeadlineSeconds: [9, zero('number')],
});

const deploymentCondition = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
  lastUpdateTime: [6, zero('time')],
  lastTransitionTime: [7, zero('time')],
  reason: [4, 'string'],
  message: [5, 'string'],
});

const deploymentStatus = whole({
  observedGeneration: [1, 'number'],
  replicas: [2, 'number'],
  updatedReplicas: [3, 'number'],
  readyReplicas: [7, 'number'],
  availableReplicas: [4, 'number'],
  unavailableReplicas: [5, 'number'],
  terminatingReplicas: [9, zero('number')],
  conditions: [6, list(deploymentCondition)],
  collisionCount: [8, zero('number')],
});

const deployment = whole({
  metadata: [1, objectMeta],
  spec: [2, deploymentSpec],
  status: [3, deploymentStatus],
});

const replicaSetSpec = whole({
  replicas: [1, zero('number')],
  minReadySeconds: [4, 'number'],
  selector: [2, labelSelector],
  template: [3, podTemplateSpec],
});

const replicaSetCondition = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
  lastTransitionTime: [3, zero('time')],
  reason: [4, 'string'],
  message: [5, 'string'],
});

const replicaSetStatus = whole({
  replicas: [1, zero('number')],
  fullyLabeledReplicas: [2, 'number'],
  readyReplicas: [4, 'number'],
  availableReplicas: [5, 'number'],
  terminatingReplicas: [7, zero('number')],
  observedGeneration: [3, 'number'],
  conditions: [6, list(replicaSetCondition)],
});

const replicaSet = whole({
  metadata: [1, objectMeta],
  spec: [2, replicaSetSpec],
  status: [3, replicaSetStatus],
});

const crossVersionObjectReference = whole({
  kind: [1, zero('string')],
  name: [2, zero('string')],
  apiVersion: [3, 'string'],
});

const metricTarget = whole({
  type: [1, zero('string')],
  value: [2, 'quantity'],
  averageValue: [3, 'quantity'],
  averageUtilization: [4, zero('number')],
});

const metricIdentifier = whole({
  name: [1, zero('string')],
  selector: [2, labelSelector],
});

const objectMetricSource = whole({
  describedObject: [1, crossVersionObjectReference],
  target: [2, metricTarget],
  metric: [3, metricIdentifier],
});

const podsMetricSource = whole({
  metric: [1, metricIdentifier],
  target: [2, metricTarget],
});

const resourceMetricSource = whole({
  name: [1, zero('string')],
  target: [2, metricTarget],
});

const containerResourceMetricSource = whole({
  name: [1, zero('string')],
  target: [2, metricTarget],
  container: [3, zero('string')],
});

const externalMetricSource = whole({
  metric: [1, metricIdentifier],
  target: [2, metricTarget],
});

const metricSpec = whole({
  type: [1, zero('string')],
  object: [2, objectMetricSource],
  pods: [3, podsMetricSource],
  resource: [4, resourceMetricSource],
  containerResource: [7, containerResourceMetricSource],
  external: [5, externalMetricSource],
});

const hPAScalingPolicy = whole({
  type: [1, zero('string')],
  value: [2, zero('number')],
  periodSeconds: [3, zero('number')],
});

const hPAScalingRules = whole({
  stabilizationWindowSeconds: [3, zero('number')],
  selectPolicy: [1, zero('string')],
  policies: [2, list(hPAScalingPolicy)],
  tolerance: [4, 'quantity'],
});

const horizontalPodAutoscalerBehavior = whole({
  scaleUp: [1, hPAScalingRules],
  scaleDown: [2, hPAScalingRules],
});

const horizontalPodAutoscalerSpec = whole({
  scaleTargetRef: [1, crossVersionObjectReference],
  minReplicas: [2, zero('number')],
  maxReplicas: [3, zero('number')],
  metrics: [4, list(metricSpec)],
  behavior: [5, horizontalPodAutoscalerBehavior],
});

const metricValueStatus = whole({
  value: [1, 'quantity'],
  averageValue: [2, 'quantity'],
  averageUtilization: [3, zero('number')],
});

const objectMetricStatus = whole({
  metric: [1, metricIdentifier],
  current: [2, metricValueStatus],
  describedObject: [3, crossVersionObjectReference],
});

const podsMetricStatus = whole({
  metric: [1, metricIdentifier],
  current: [2, metricValueStatus],
});

const resourceMetricStatus = whole({
  name: [1, zero('string')],
  current: [2, metricValueStatus],
});

const containerResourceMetricStatus = whole({
  name: [1, zero('string')],
  current: [2, metricValueStatus],
  container: [3, zero('string')],
});

const externalMetricStatus = whole({
  metric: [1, metricIdentifier],
  current: [2, metricValueStatus],
});

const metricStatus = whole({
  type: [1, zero('string')],
  object: [2, objectMetricStatus],
  pods: [3, podsMetricStatus],
  resource: [4, resourceMetricStatus],
  containerResource: [7, containerResourceMetricStatus],
  external: [5, externalMetricStatus],
});

const horizontalPodAutoscalerCondition = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
  lastTransitionTime: [3, zero('time')],
  reason: [4, 'string'],
  message: [5, 'string'],
});

const horizontalPodAutoscalerStatus = whole({
  observedGeneration: [1, zero('number')],
  lastScaleTime: [2, 'time'],
  currentReplicas: [3, 'number'],
  desiredReplicas: [4, zero('number')],
  currentMetrics: [5, list(metricStatus)],
  conditions: [6, list(horizontalPodAutoscalerCondition)],
});

const horizontalPodAutoscaler = whole({
  metadata: [1, objectMeta],
  spec: [2, horizontalPodAutoscalerSpec],
  status: [3, horizontalPodAutoscalerStatus],
});

const podFailurePolicyOnExitCodesRequirement = whole({
  containerName: [1, zero('string')],
  operator: [2, zero('string')],
  values: [3, list('number')],
});

const podFailurePolicyOnPodConditionsPattern = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
});

const podFailurePolicyRule = whole({
  action: [1, zero('string')],
  onExitCodes: [2, podFailurePolicyOnExitCodesRequirement],
  onPodConditions: [3, list(podFailurePolicyOnPodConditionsPattern)],
});

const podFailurePolicy = whole({
  rules: [1, list(podFailurePolicyRule)],
});

const successPolicyRule = whole({
  succeededIndexes: [1, zero('string')],
  succeededCount: [2, zero('number')],
});

const successPolicy = whole({
  rules: [1, list(successPolicyRule)],
});

const jobSpec = whole({
  parallelism: [1, zero('number')],
  completions: [2, zero('number')],
  activeDeadlineSeconds: [3, zero('number')],
  podFailurePolicy: [11, podFailurePolicy],
  successPolicy: [16, successPolicy],
  backoffLimit: [7, zero('number')],
  backoffLimitPerIndex: [12, zero('number')],
  maxFailedIndexes: [13, zero('number')],
  selector: [4, labelSelector],
  manualSelector: [5, zero('boolean')],
  template: [6, podTemplateSpec],
  ttlSecondsAfterFinished: [8, zero('number')],
  completionMode: [9, zero('string')],
  suspend: [10, zero('boolean')],
  podReplacementPolicy: [14, zero('string')],
  managedBy: [15, zero('string')],
});

const jobTemplateSpec = whole({
  metadata: [1, objectMeta],
  spec: [2, jobSpec],
});

const cronJobSpec = whole({
  schedule: [1, zero('string')],
  timeZone: [8, zero('string')],
  startingDeadlineSeconds: [2, zero('number')],
  concurrencyPolicy: [3, 'string'],
  suspend: [4, zero('boolean')],
  jobTemplate: [5, jobTemplateSpec],
  successfulJobsHistoryLimit: [6, zero('number')],
  failedJobsHistoryLimit: [7, zero('number')],
});

const objectReference = whole({
  kind: [1, 'string'],
  namespace: [2, 'string'],
  name: [3, 'string'],
  uid: [4, 'string'],
  apiVersion: [5, 'string'],
  resourceVersion: [6, 'string'],
  fieldPath: [7, 'string'],
});

const cronJobStatus = whole({
  active: [1, list(objectReference)],
  lastScheduleTime: [4, 'time'],
  lastSuccessfulTime: [5, 'time'],
});

const cronJob = whole({
  metadata: [1, objectMeta],
  spec: [2, cronJobSpec],
  status: [3, cronJobStatus],
});

const jobCondition = whole({
  type: [1, zero('string')],
  status: [2, zero('string')],
  lastProbeTime: [3, zero('time')],
  lastTransitionTime: [4, zero('time')],
  reason: [5, 'string'],
  message: [6, 'string'],
});

const uncountedTerminatedPods = whole({
  succeeded: [1, list('string')],
  failed: [2, list('string')],
});

const jobStatus = whole({
  conditions: [1, list(jobCondition)],
  startTime: [2, 'time'],
  completionTime: [3, 'time'],
  active: [4, 'number'],
  succeeded: [5, 'number'],
  failed: [6, 'number'],
  terminating: [11, zero('number')],
  completedIndexes: [7, 'string'],
  failedIndexes: [10, zero('string')],
  uncountedTerminatedPods: [8, uncountedTerminatedPods],
  ready: [9, zero('number')],
});

const job = whole({
  metadata: [1, objectMeta],
  spec: [2, jobSpec],
  status: [3, jobStatus],
});

const serviceBackendPort = whole({
  name: [1, 'string'],
  number: [2, 'number'],
});

const ingressServiceBackend = whole({
  name: [1, zero('string')],
  port: [2, serviceBackendPort],
});

const ingressBackend = whole({
  service: [4, ingressServiceBackend],
  resource: [3, typedLocalObjectReference],
});

const ingressTLS = whole({
  hosts: [1, list('string')],
  secretName: [2, 'string'],
});

const hTTPIngressPath = whole({
  path: [1, 'string'],
  pathType: [3, zero('string')],
  backend: [2, ingressBackend],
});

const hTTPIngressRuleValue = whole({
  paths: [1, list(hTTPIngressPath)],
});

const ingressRuleValue = whole({
  http: [1, hTTPIngressRuleValue],
});

const ingressRule = whole({
  host: [1, 'string'],
  ingressRuleValue: [2, inline(ingressRuleValue)],
});

const ingressSpec = whole({
  ingressClassName: [4, zero('string')],
  defaultBackend: [1, ingressBackend],
  tls: [2, list(ingressTLS)],
  rules: [3, list(ingressRule)],
});

const ingressPortStatus = whole({
  port: [1, zero('number')],
  protocol: [2, zero('string')],
  error: [3, zero('string')],
});

const ingressLoadBalancerIngress = whole({
  ip: [1, 'string'],
  hostname: [2, 'string'],
  ports: [4, list(ingressPortStatus)],
});

const ingressLoadBalancerStatus = whole({
  ingress: [1, list(ingressLoadBalancerIngress)],
});

const ingressStatus = whole({
  loadBalancer: [1, ingressLoadBalancerStatus],
});

const ingress = whole({
  metadata: [1, objectMeta],
  spec: [2, ingressSpec],
  status: [3, ingressStatus],
});

/** Built-in kinds with all their fields: `group/version/kind`. */
export const KUBERNETES_KINDS: Readonly<Record<string, Shape>> = {
  '/v1/ConfigMap': configMap,
  '/v1/PersistentVolumeClaim': persistentVolumeClaim,
  '/v1/Pod': pod,
  '/v1/Service': service,
  'apps/v1/DaemonSet': daemonSet,
  'apps/v1/Deployment': deployment,
  'apps/v1/ReplicaSet': replicaSet,
  'autoscaling/v2/HorizontalPodAutoscaler': horizontalPodAutoscaler,
  'batch/v1/CronJob': cronJob,
  'batch/v1/Job': job,
  'networking.k8s.io/v1/Ingress': ingress,
};
