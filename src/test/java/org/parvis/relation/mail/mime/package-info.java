@NullMarked
package org.parvis.relation.mail.mime;

import org.jspecify.annotations.NullMarked;
