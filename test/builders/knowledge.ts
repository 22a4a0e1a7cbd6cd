import { join } from 'node:path';
import { packageRoot } from '../../src/intake/package-root.ts';
import { type Knowledge, loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

/** The project's own knowledge: tests of stages run on what users run on. */
export const knowledge: Knowledge = loadKnowledge(join(packageRoot(), 'seeds'));
