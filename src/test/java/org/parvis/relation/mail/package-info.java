@NullMarked
package org.parvis.relation.mail;

import org.jspecify.annotations.NullMarked;
