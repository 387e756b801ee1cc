/** Why a server’s database did not do what it was asked, by the cause that `store-failed` names. In English. */
export const enDatabase: ReadonlyMap<string, string> = new Map([
  [
    'unreachable',
    'The database does not answer. Check its address, and that it runs; nothing recorded before is lost.',
  ],
  [
    'unanswered',
    'The database did not answer in time, so it is not known whether this was recorded. Send it again: it is ' +
      'not recorded twice.',
  ],
  ['busy', 'The database is busy, so this was not recorded. Try again in a few seconds.'],
  [
    'bad-address',
    'The address of the database cannot be read. Write it as postgres://user:password@host:5432/database.',
  ],
  ['not-signed-in', 'The database refused the user or the password. Check both.'],
  [
    'not-let-in',
    'The database lets this user in from here not at all, or by an encrypted line alone. Check pg_hba.conf, ' +
      'or add ?sslmode=verify-full to the address.',
  ],
  [
    'bad-sslmode',
    'The parameter sslmode in the address of the database is disable, require, verify-ca or verify-full; ' +
      'verify-ca needs sslrootcert, the file of the authority.',
  ],
  [
    'unreadable-certificate',
    'A file of certificates that the address of the database names cannot be read. Check sslrootcert, ' +
      'sslcert and sslkey.',
  ],
  [
    'untrusted-certificate',
    'The database’s certificate is of no authority that is trusted here. Name the authority’s file with ' +
      'sslrootcert; if you did, somebody else may be answering.',
  ],
  [
    'expired-certificate',
    'The database’s certificate has expired or does not count yet. Renew it, or check the clock.',
  ],
  [
    'other-host',
    'The database’s certificate is for another host. Write the host as the certificate names it; if you did, ' +
      'somebody else may be answering.',
  ],
  [
    'not-encrypted',
    'The database does not encrypt the line, as sslmode demands. Switch it on there (ssl = on), or write ' +
      'sslmode=disable.',
  ],
  [
    'log-cut',
    'The database no longer holds all that was recorded. Put it back, or start the servers again to go on ' +
      'with what is left.',
  ],
  [
    'no-access',
    'The place of the store may not be read or written. Check the rights of the user who runs KeHoach to the folder and its files.',
  ],
  ['no-folder', 'The place named for the store, or a part of its path, is a file and no folder. Name a folder.'],
  ['no-database', 'There is no such database. Make it (createdb kehoach), or check the name.'],
  ['no-right', 'The user has no right to make the tables. Let it own the database, or a schema “kehoach” in it.'],
  ['too-many-connections', 'The database has no connection left. Allow more, or put PgBouncer before it.'],
  ['read-only', 'This database is a standby and can only be read. Name the one that is written to.'],
  ['not-utf8', 'The database does not keep UTF-8. Make it with ENCODING ’UTF8’.'],
]);
