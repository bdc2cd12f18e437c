/** The settings of the law: its dated values, and the wording of the letters that it prescribes. */
@NullMarked
package org.parvis.casework.web.law;

import org.jspecify.annotations.NullMarked;
