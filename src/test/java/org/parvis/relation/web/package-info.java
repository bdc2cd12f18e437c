@NullMarked
package org.parvis.relation.web;

import org.jspecify.annotations.NullMarked;
