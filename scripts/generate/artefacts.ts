/** A file that follows from the code. `make` gets what stands in it now and answers what should stand there. */
type Artefact = { path: string; make: (current: string) => Promise<string> };

export const artefacts: Artefact[] = [];
