@NullMarked
package org.parvis.participation.worth.web;

import org.jspecify.annotations.NullMarked;
