import { identityFileSchema, type NamedIdentitySeed } from '../../schemas/seeds/identity.ts';
import { seedFileNames, yamlSeed } from './seed-file.ts';

/**
 * The identities between statements (seeds/identities/*.yaml).
 *
 * @throws SeedError
 */
export function loadIdentitiesBetween(seedsFolder: string): readonly NamedIdentitySeed[] {
  return seedFileNames(seedsFolder, 'identities', '.yaml').flatMap((file) =>
    yamlSeed(seedsFolder, file, identityFileSchema),
  );
}
