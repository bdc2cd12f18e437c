@NullMarked
package org.parvis.ballot.witness.web;

import org.jspecify.annotations.NullMarked;
