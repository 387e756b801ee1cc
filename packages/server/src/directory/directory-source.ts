import { watchFile, type FileNews, type WatchedFile } from '../file/watched-file.js';
import { readDirectory, type Directory } from './directory.js';

/** The directory as it stands now. */
export interface DirectorySource {
  readonly current: Directory;
}

/**
 * Reads `directory.json`, and reads it again when it changes. What cannot be used then is told, and the last directory
 * that could be used stays.
 *
 * @throws FileFaultError where the file cannot be used at the start
 */
export function watchDirectory(
  file: string,
  tell: (news: FileNews) => void,
  everyMs?: number,
): Promise<WatchedFile<Directory>> {
  return watchFile(file, directoryIn, tell, everyMs);
}

function directoryIn(text: string): ReturnType<Parameters<typeof watchFile<Directory>>[1]> {
  const read = readDirectory(text);
  return 'fault' in read ? read : { found: read.directory };
}
