import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * SvelteKit hides its route announcer with a style attribute, for which a content policy needs `unsafe-hashes`. Ours has a
 * class that does the same.
 */
const announcerWithoutStyle: Plugin = {
  name: 'announcer-without-style',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/runtime/components/root.svelte')) return undefined;
    const changed = code.replace(/(id="svelte-announcer"[^>]*?)\sstyle="[^"]*"/, '$1 class="wb-vh"');
    if (changed === code) throw new Error('SvelteKit has another route announcer: look how it is hidden now.');
    return changed;
  },
};

export default defineConfig({
  plugins: [
    announcerWithoutStyle,
    sveltekit({
      adapter: adapter({ out: 'web/build' }),
      outDir: 'web/.svelte-kit',
      files: { src: 'web/src', assets: 'web/static' },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      // Origin and content type are checked for every unsafe method in server/platform/csrf.ts, for pages and API alike.
      csrf: { trustedOrigins: ['*'] },
    }),
  ],
  build: { assetsInlineLimit: 0 },
});
