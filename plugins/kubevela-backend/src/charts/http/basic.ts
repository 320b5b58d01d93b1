/** The header that shows a name and a password. */
export function basic(credentials: {
  username: string;
  password: string;
}): string {
  const { username, password } = credentials;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
