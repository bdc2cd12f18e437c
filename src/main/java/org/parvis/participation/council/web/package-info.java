@NullMarked
package org.parvis.participation.council.web;

import org.jspecify.annotations.NullMarked;
