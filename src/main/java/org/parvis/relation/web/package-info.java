/** The files of people at the desk: search, the file with its timeline, the notes of calls and visits. */
@NullMarked
package org.parvis.relation.web;

import org.jspecify.annotations.NullMarked;
