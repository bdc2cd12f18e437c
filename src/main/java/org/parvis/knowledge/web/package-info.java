/** Pages of the knowledge base: answers for everybody, and the desk's where they are found, written and compared. */
@NullMarked
package org.parvis.knowledge.web;

import org.jspecify.annotations.NullMarked;
