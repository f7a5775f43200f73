package org.quorate.engine.cell;

import java.util.Locale;
import org.quorate.Handle;

/** Whether a link leads to another person than the handle that it shows. */
final class Profiles {
  private Profiles() {}

  /**
   * True for a mail address that is not the one shown, and for an address of the form {@code
   * https://forge/NAME} with another name; other pages of a person cannot be told by their address.
   */
  static boolean differs(String target, Handle handle) {
    String link = target.toLowerCase(Locale.ROOT);
    if (link.startsWith("mailto:")) {
      return differsFromMail(link.substring("mailto:".length()), handle);
    }
    int scheme = link.indexOf("://");
    if (scheme < 0) {
      return link.indexOf('@') > 0 && differsFromMail(link, handle);
    }
    int path = link.indexOf('/', scheme + 3);
    if (path < 0) {
      return false;
    }
    String segment = strip(link.substring(path + 1));
    String name = handle.value();
    boolean profile = !segment.isEmpty() && segment.indexOf('/') < 0;
    return profile && !segment.equals(name) && !withoutBot(name).equals(segment);
  }

  private static boolean differsFromMail(String address, Handle handle) {
    boolean isMail = handle.value().indexOf('@') > 0;
    return isMail && !strip(address).equals(handle.value());
  }

  private static String withoutBot(String name) {
    return name.endsWith("[bot]") ? name.substring(0, name.length() - 5) : name;
  }

  private static String strip(String path) {
    int end = path.length();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '?' || path.charAt(i) == '#') {
        end = i;
        break;
      }
    }
    String clean = path.substring(0, end);
    clean = clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    return clean.startsWith("@") || clean.startsWith("~") ? clean.substring(1) : clean;
  }
}
