import { plain } from '../words/fold.js';
import { noted } from './change.js';
import type { Draft, DraftSection } from './draft.js';
import { inSection } from './task-order.js';

/** The draft with another title of a heading; without one there is none, and what it groups stands one above. */
export function correctSection(draft: Draft, id: string, words: string): Draft {
  const title = plain(words);
  const section = draft.sections.find((each) => each.id === id);
  if (section === undefined || title === section.title) return draft;
  const corrections = noted(draft, { of: 'plan', field: 'sections', read: section.title, corrected: title });
  if (title !== '') {
    const sections = draft.sections.map((each) => (each === section ? { ...each, title } : each));
    return { ...draft, sections, corrections };
  }
  return { ...withoutSection(draft, section), corrections };
}

function withoutSection(draft: Draft, section: DraftSection): Draft {
  return {
    ...draft,
    sections: draft.sections
      .filter((each) => each !== section)
      .map(({ parentId, ...each }) => {
        const above = parentId === section.id ? section.parentId : parentId;
        return above === undefined ? each : { ...each, parentId: above };
      }),
    tasks: draft.tasks.map(({ sectionId, ...task }) => ({
      ...task,
      ...inSection(sectionId === section.id ? section.parentId : sectionId),
    })),
    pieces: draft.pieces.map(({ of, ...piece }) =>
      of === section.id ? { ...piece, role: 'text' as const } : { ...piece, ...(of !== undefined && { of }) },
    ),
  };
}
