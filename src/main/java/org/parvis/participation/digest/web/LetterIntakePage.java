package org.parvis.participation.digest.web;

import java.util.List;
import org.parvis.casework.IntakeDoor;

/**
 * The form on which an agent asks for letters for somebody.
 *
 * @param isDone whether the mail has just been sent
 */
public record LetterIntakePage(List<IntakeDoor> doors, SubscribePage form, boolean isDone) {}
