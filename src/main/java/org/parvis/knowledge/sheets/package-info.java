/**
 * The sheets that service-public gives towns to publish (DILA, «vosdroits» XML 3.3, Licence Ouverte 2.0): read, turned
 * into pages without losing a word, brought in as articles and kept up to date.
 */
@NamedInterface("sheets")
@NullMarked
package org.parvis.knowledge.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
