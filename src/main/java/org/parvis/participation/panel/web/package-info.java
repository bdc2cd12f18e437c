@NullMarked
package org.parvis.participation.panel.web;

import org.jspecify.annotations.NullMarked;
