/** What the public never reads of a text: phones, addresses, plates, people's names, found by rules that can be read. */
@NullMarked
package org.parvis.report.masking;

import org.jspecify.annotations.NullMarked;
