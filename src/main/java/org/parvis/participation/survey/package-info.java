/**
 * Surveys of a process: pages of questions that follow from answers before them, written at the desk, answered page by page,
 * and what came out. A published version never changes; each answer names the one it answers.
 */
@NamedInterface("survey")
@NullMarked
package org.parvis.participation.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
