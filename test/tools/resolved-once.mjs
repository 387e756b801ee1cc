// Where a module is does not hang on which file it is for: what one configuration has found serves the rest.
import { dirname } from 'node:path';

/** The same plugin, which looks each module up once for a folder that imports it. */
export function resolvedOnce(plugin) {
  const known = new Map();
  const { order, handler } = plugin.resolveId;
  return {
    ...plugin,
    resolveId: {
      order,
      handler(source, importer, options) {
        // It asks itself again for what others say of the place that it found.
        if (importer === undefined || options.custom?.[plugin.name] !== undefined)
          return handler.call(this, source, importer, options);
        const key = `${dirname(importer)} ${source}`;
        if (!known.has(key)) known.set(key, handler.call(this, source, importer, options));
        return known.get(key);
      },
    },
  };
}
