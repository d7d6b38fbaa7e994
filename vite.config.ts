import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// The route announcer of SvelteKit carries one style attribute; this is its hash. A browser test fails on any console
// error, so a new SvelteKit with another announcer is noticed.
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

export default defineConfig({
  plugins: [
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
          'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
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
