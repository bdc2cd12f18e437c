/**
 * The desk: the queues, one case with everything that an agent does to it, tasks, the team, a day's round, the settings
 * of the work. Every page works without JavaScript; with it, forms and cases come without a reload.
 */
@NullMarked
package org.parvis.casework.web;

import org.jspecify.annotations.NullMarked;
