import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const services = ['identity', 'diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications', 'web'];

/** A service imports libraries only; the kernel imports nothing. */
const depConstraints = [
  { sourceTag: 'scope:kernel', onlyDependOnLibsWithTags: ['scope:kernel'], bannedExternalImports: ['*'] },
  { sourceTag: 'scope:contracts', onlyDependOnLibsWithTags: ['scope:kernel'] },
  { sourceTag: 'scope:tenancy', onlyDependOnLibsWithTags: ['scope:kernel'] },
  { sourceTag: 'scope:jobs', onlyDependOnLibsWithTags: ['scope:kernel'] },
  { sourceTag: 'scope:views', onlyDependOnLibsWithTags: ['scope:kernel', 'scope:testing'] },
  { sourceTag: 'scope:messaging', onlyDependOnLibsWithTags: ['scope:kernel', 'scope:contracts', 'scope:tenancy', 'scope:testing'] },
  { sourceTag: 'scope:service-kit', onlyDependOnLibsWithTags: ['type:lib'] },
  { sourceTag: 'scope:testing', onlyDependOnLibsWithTags: ['type:lib'] },
  ...services.map((name) => ({ sourceTag: `scope:${name}`, onlyDependOnLibsWithTags: ['type:lib'] })),
];

const boundaries = (constraints) => ['error', { allow: [], enforceBuildableLibDependency: false, depConstraints: constraints }];

/** Business rules are pure: no framework, no clock, no chance. */
const pureDomain = {
  files: ['services/*/src/domain/**/*.ts'],
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['@nestjs/*', '@prisma/*', '**/db/**', 'kafkajs', 'bullmq', 'ioredis', 'pg', 'fastify', '@osinum/messaging', '@osinum/service-kit', '@osinum/tenancy', '@osinum/jobs'], message: 'The domain knows no framework.' },
          { group: ['node:*', '!node:crypto'], message: 'The domain reads no machine; a hash is a computation.' },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
      { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time is an argument.' },
      { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance is an argument.' },
      { selector: "CallExpression[callee.property.name='randomUUID']", message: 'Ids are arguments.' },
      { selector: "CallExpression[callee.name='newId']", message: 'Ids are arguments.' },
    ],
  },
};

/** What runs in the browser makes no code and no markup out of text. */
const browserScripts = [
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['libs/views/scripts/**/*.js'] })),
  {
    files: ['libs/views/scripts/**/*.js'],
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': ['error', ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: 'Text is text: `textContent`.' }))],
    },
  },
];

export default [
  {
    ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '.osinum/**', '.nx/**', 'libs/contracts/src/generated/**', 'tests/architecture/violations/**'],
  },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/kernel/**/*.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints.map(({ bannedExternalImports: _, ...constraint }) => constraint)),
    },
  },
  ...browserScripts,
  pureDomain,
  { files: ['**/cli.ts', '**/seed.ts', '**/tools/**/*.ts', '**/gallery/**/*.ts'], rules: { 'no-console': 'off' } },
];
