@NullMarked
package org.parvis.participation.opinion.web;

import org.jspecify.annotations.NullMarked;

