import { unzipSync, type UnzipFileInfo } from 'fflate';

/** What is unpacked of one archive, in bytes: the XML of the longest plans is a tenth of it. */
export const mostUnpacked: number = 16 * 1024 * 1024;

/** Said instead of unpacking: an archive made to fill the memory, or no plan. */
export class UnpacksTooLarge extends Error {}

/** The files of an archive, without unpacking any. @throws where it is damaged */
export function filesIn(archive: Uint8Array): UnzipFileInfo[] {
  const files: UnzipFileInfo[] = [];
  unzipSync(archive, {
    filter: (file) => {
      files.push(file);
      return false;
    },
  });
  return files;
}

/**
 * The files of an archive whose names fit, unpacked; no other is touched.
 *
 * @throws UnpacksTooLarge where they come to more than 16 MB; another error where the archive is damaged
 */
export function unpacked(archive: Uint8Array, wanted: RegExp): Readonly<Record<string, Uint8Array>> {
  let left = mostUnpacked;
  // No more memory is taken than an archive says; one that says too little loses what is beyond.
  return unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      left -= originalSize;
      if (left < 0) throw new UnpacksTooLarge();
      return true;
    },
  });
}
