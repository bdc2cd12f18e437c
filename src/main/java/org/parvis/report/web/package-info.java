/** The pages of reporting: the path of a resident, screen by screen, and an agent's one page for the phone. */
@NullMarked
package org.parvis.report.web;

import org.jspecify.annotations.NullMarked;
