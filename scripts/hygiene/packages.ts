// Rules over package.json and package-lock.json. Pure, apart from the reader of a package's own manifest.
import type { Problem } from './text.ts';

type Manifest = { [group in 'dependencies' | 'devDependencies' | 'optionalDependencies']?: Record<string, string> };
type LockedPackage = { version?: string; license?: string; resolved?: string; dev?: boolean };
type Lock = { packages: Record<string, LockedPackage> };

// What may be shipped together with a work under the EUPL: permissive licences, and the copyleft licences that the EUPL
// itself lists as compatible (appendix of EUPL 1.2). OFL covers the typeface, which is bundled and not linked.
const ALLOWED_LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-2.1',
  'LGPL-3.0',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);

/** Understands the SPDX forms that packages use: one name, `A OR B`, `A AND B`, with or without parentheses. */
export function isAllowedLicence(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((name) => ALLOWED_LICENCES.has(name.trim())));
}

export function manifestProblems(manifest: Manifest): Problem[] {
  const groups = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies];
  return groups
    .flatMap((group) => Object.entries(group ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({ path: 'package.json', message: `${name} is not pinned: ${version}` }));
}

/**
 * @param licenceOf reads the licence from an installed package's own manifest, for the few that the lock file has
 *   without one; answers undefined when the package is not installed here.
 */
export function lockProblems(lock: Lock, licenceOf: (location: string) => string | undefined): Problem[] {
  const path = 'package-lock.json';
  return Object.entries(lock.packages).flatMap(([location, locked]) => {
    if (location === '') return [];
    const problems: Problem[] = [];
    // The lock file pins content by hash; where it came from differs per organisation and does not belong in it.
    if (locked.resolved) problems.push({ path, message: `${location} names the registry it came from` });
    const licence = locked.license ?? licenceOf(location);
    if (!locked.dev && !(licence && isAllowedLicence(licence)))
      problems.push({
        path,
        message: `${location} has licence ${licence ?? 'unknown'}, which is not in the allow list`,
      });
    return problems;
  });
}
