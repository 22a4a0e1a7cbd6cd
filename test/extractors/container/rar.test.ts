import { expect, test } from 'vitest';
import { isRar, rarMembers } from '../../../extractors/container/rar.ts';
import { rarArchive } from '../../builders/rar-archive.ts';

const archive = rarArchive({ 'a/b.txt': Buffer.from('12.50'), 'c.txt': Buffer.from('7') });

test('members are read', async () => {
  expect(isRar(archive)).toBe(true);
  const [member, other] = await rarMembers(archive, 'x.rar');
  expect(member).toMatchObject({ name: 'a/b.txt', size: 5 });
  expect(new TextDecoder().decode(await member?.read())).toBe('12.50');
  expect(new TextDecoder().decode(await other?.read())).toBe('7');
});

test('a member whose bytes changed is damaged', async () => {
  const changed = Uint8Array.from(archive);
  const at = changed.findIndex(
    (_, i) => Buffer.from(changed.slice(i, i + 5)).toString() === '12.50',
  );
  changed[at] = 0x39;
  const [member] = await rarMembers(changed, 'x.rar');
  await expect(member?.read()).rejects.toMatchObject({
    code: 'container.damaged',
    source: 'x.rar/a/b.txt',
  });
});

test('a cut archive is damaged', async () => {
  const read = async () => {
    const members = await rarMembers(archive.slice(0, 60), 'x.rar');
    return Promise.all(members.map((member) => member.read()));
  };
  await expect(read()).rejects.toMatchObject({ code: 'container.damaged' });
});
