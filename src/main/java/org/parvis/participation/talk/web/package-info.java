@NullMarked
package org.parvis.participation.talk.web;

import org.jspecify.annotations.NullMarked;
