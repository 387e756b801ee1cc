import type { Identity } from '../app/identity.js';
import type { ServerOptions } from '../app/server-app.js';
import type { DirectoryFile } from '../directory/directory-schema.js';
import { readDirectory } from '../directory/directory.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { knownPersons } from '../directory/known-persons.js';

/** A directory with a person for each right. */
export const directoryFile: DirectoryFile = {
  units: [
    {
      id: 'stp',
      names: [{ name: 'Sở Tư pháp' }],
      aliases: ['STP'],
      issues: ['ninhthuan.stp.', 'pub.', 'off.', 'nam.'],
    },
    { id: 'tgpl', names: [{ name: 'Trung tâm Trợ giúp pháp lý', short: 'TT TGPL' }] },
    { id: 'cu', names: [{ name: 'Phòng cũ' }], successor: { unit: 'moi', from: '2020-01-01' } },
    { id: 'moi', names: [{ name: 'Phòng mới' }] },
    { id: 'khac', names: [{ name: 'Sở khác' }], issues: ['khac.'] },
  ],
  people: [
    { subject: 'none', unit: 'tgpl', roles: [] },
    { subject: 'reader', unit: 'tgpl', roles: ['reader'] },
    { subject: 'recorder', name: 'Nguyễn An', unit: 'tgpl', roles: ['recorder'] },
    { subject: 'planner', name: 'Lê Bình', unit: 'stp', roles: ['planner'] },
    { subject: 'successor', unit: 'moi', roles: ['reader'] },
    { subject: 'other', unit: 'khac', roles: ['reader', 'recorder', 'planner'] },
  ],
  plans: [
    { prefix: 'pub.', for: 'public' },
    { prefix: 'nam.', for: 'named' },
  ],
};

/** The directory of a file that is right. */
export function directoryOf(file: DirectoryFile = directoryFile): DirectorySource {
  const read = readDirectory(JSON.stringify(file));
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return { current: read.directory };
}

/** Believes whatever subject the header names, and claims all else for it. */
const anySubject: Identity = {
  whoIs: async (request) => {
    const subject = request.headers.get('Test-Subject');
    return subject === null ? undefined : { subject, name: 'Khai man', unit: 'stp', roles: ['planner'] };
  },
};

/** The options of a server that knows its persons by that directory. */
export function inDirectory(directory: DirectorySource): Pick<ServerOptions, 'identity' | 'directory'> {
  return { identity: knownPersons(anySubject, directory), directory };
}
