/** An application that embeds by injection, and what it expects of every container. */
@NullMarked
package org.quorate.jakarta.suite;

import org.jspecify.annotations.NullMarked;
