/** Cards can be dragged; everything works by links without it. */
export const csr = true;
