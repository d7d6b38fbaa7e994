import { z } from 'zod';
import { Problem } from '#contract/problem.ts';
import type { RegisteredRoute } from './http/api.ts';

type Json = Record<string, unknown>;

/** JSON Schema 2020-12, which is what OpenAPI 3.1 uses. Input shape for requests, output shape for answers. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Json;
  return rest;
};

const parametersOf = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const operation = ({ route, policy }: RegisteredRoute): Json => {
  const write = route.method !== 'GET';
  const closed = !policy.roles.includes('anonymous');
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.operationId.split('.')[0]],
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(route.ifMatch ? [header('If-Match', true, 'Version that was read')] : []),
      ...(write ? [header('Idempotency-Key', false, 'The same key gives the same effect and answer once')] : []),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    ...(route.upload
      ? {
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  properties: { file: { type: 'string', format: 'binary' } },
                  required: ['file'],
                },
              },
            },
          },
        }
      : {}),
    responses: {
      [route.status]: {
        description: 'Done',
        ...(route.response ? { content: { 'application/json': { schema: schemaOf(route.response, 'output') } } } : {}),
      },
      400: problem('Invalid input, all errors together'),
      ...(closed ? { 401: problem('Not logged in'), 403: problem('Not with this role') } : {}),
      404: problem('Does not exist, or may not be seen'),
      ...(write ? { 409: problem('Does not fit how things stand') } : {}),
      ...(route.ifMatch ? { 412: problem('Somebody else changed it'), 428: problem('If-Match is missing') } : {}),
      429: problem('Too many requests'),
      503: problem('Busy, try again'),
    },
    'x-policy': { roles: policy.roles, relation: policy.relation, purpose: policy.purpose, audit: policy.audit },
    ...(closed ? { security: [{ session: [] }] } : { security: [] }),
  };
};

/** OpenAPI 3.1 description of every registered route. */
export const openApiDocument = (routes: readonly RegisteredRoute[], version: string, publicUrl: string): Json => {
  const paths: Record<string, Json> = {};
  for (const registered of routes) {
    const { route } = registered;
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(registered) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Werkbrug',
      version,
      description:
        'The marketplace of a Dutch labour-market region. NL GOV API Design Rules; errors are RFC 9457 problem details.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Werkbrug', url: `${publicUrl}/vragen` },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-werkbrug' } },
    },
  };
};
