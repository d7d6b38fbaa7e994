import type { Module } from '../module.ts';
import { messagesJobs } from './messages.jobs.ts';
import { messagesPolicies } from './messages.policy.ts';
import { registerMessages } from './messages.routes.ts';

export const messagesModule: Module = { policies: messagesPolicies, register: registerMessages, jobs: messagesJobs };
