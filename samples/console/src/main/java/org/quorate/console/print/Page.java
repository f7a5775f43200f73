package org.quorate.console.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.quorate.charter.CharterRef;

/**
 * The frame of one page that loads nothing: styles and plots are inside, scripts are none, and its
 * policy forbids a browser to fetch or run anything.
 */
public final class Page {
  /** How every page begins. */
  public static final String START = "<!DOCTYPE html>";

  private Page() {}

  /** Everything up to the first element of the page. */
  public static void begin(Markup page, String title) {
    String style = style();
    page.raw(START + "\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'sha256-" + hash(style) + "'; base-uri 'none'; form-action 'none'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", title)
        .raw("<style>" + style + "</style>\n</head>\n<body>\n<main>\n");
  }

  /** Everything behind the last, with the charter that decided. */
  public static void end(Markup page, CharterRef charter) {
    page.raw("</main>\n<footer>\n")
        .element(
            "p",
            "Charter "
                + charter.name()
                + ", rules "
                + charter.rules()
                + ", people "
                + charter.people())
        .raw("</footer>\n</body>\n</html>\n");
  }

  private static String style() {
    try (InputStream css = Page.class.getResourceAsStream("page.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
