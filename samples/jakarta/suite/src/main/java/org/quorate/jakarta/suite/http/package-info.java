/** What holds over HTTP, whatever the server; no beans, for it runs beside the server. */
@NullMarked
package org.quorate.jakarta.suite.http;

import org.jspecify.annotations.NullMarked;
