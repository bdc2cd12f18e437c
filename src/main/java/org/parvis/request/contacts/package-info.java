/** Contacts that came by other channels (an answering service, another tool, an old desk), from one format of file. */
@NamedInterface("contacts")
@NullMarked
package org.parvis.request.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
