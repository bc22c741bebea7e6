import { describe, expect, it } from 'vitest';
import { filledPrompt, PromptError, prompt } from '../../prompts/prompt.ts';

describe('a prompt', () => {
  it('is filled in both halves', () => {
    const words = '只用这些机关：{{agencies}}\n\n---\n问题：{{question}}\n';
    const filled = filledPrompt('test', words, { agencies: '青砚县教育局', question: '收了几件' });
    expect(filled).toMatchObject({ system: '只用这些机关：青砚县教育局', user: '问题：收了几件' });
  });

  it('has a version that goes with its words and not with its slots', () => {
    const one = filledPrompt('test', '{{a}}\n---\nb', { a: '1' });
    expect(one.version).toMatch(/^test@[0-9a-f]{12}$/);
    expect(filledPrompt('test', '{{a}}\n---\nb', { a: '2' }).version).toBe(one.version);
    expect(filledPrompt('test', '{{a}}！\n---\nb', { a: '1' }).version).not.toBe(one.version);
  });

  it('keeps a value that looks like a slot', () => {
    const filled = filledPrompt('test', '{{rules}}\n---\n{{question}}', { rules: '规则', question: '{{rules}} $& $1' });
    expect(filled.user).toBe('{{rules}} $& $1');
  });

  it('is refused when a slot is missing, when one is not its own, and when its halves cannot be told', () => {
    const words = '{{a}}\n---\n{{b}}';
    expect(() => filledPrompt('test', words, { a: '' })).toThrow('no value for b');
    expect(() => filledPrompt('test', words, { a: '', b: '', c: '' })).toThrow('no slot c');
    expect(() => filledPrompt('test', '{{a}}', { a: '' })).toThrow(PromptError);
    expect(() => prompt('nowhere', {})).toThrow('no such prompt');
  });
});
