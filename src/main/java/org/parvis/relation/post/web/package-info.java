/** Pages of the register of post, of scans that wait, and of letters to print. */
@NullMarked
package org.parvis.relation.post.web;

import org.jspecify.annotations.NullMarked;
