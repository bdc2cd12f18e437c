@NullMarked
package org.parvis.participation.debate.web;

import org.jspecify.annotations.NullMarked;
