/**
 * What a territory prepares for its agents: answers, reasons of law, finer statuses; edited at the desk or brought in
 * with the territory's file.
 */
@NullMarked
package org.parvis.casework.texts;

import org.jspecify.annotations.NullMarked;
