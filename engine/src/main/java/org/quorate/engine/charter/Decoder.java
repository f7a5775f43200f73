package org.quorate.engine.charter;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns bytes into lines of text, or says why they are none. */
final class Decoder {
  private final String path;
  private final Report report;

  Decoder(String path, Report report) {
    this.path = path;
    this.report = report;
  }

  @Nullable Document decode(byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = strict.decode(in, out, true);
    String text = out.flip().toString();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    List<String> lines = lines(text);
    if (result.isError()) {
      malformed(bytes[in.position()], lines);
      return null;
    }
    return readable(lines) ? new Document(path, bytes, lines) : null;
  }

  private void malformed(byte wrong, List<String> before) {
    int column = before.get(before.size() - 1).length() + 1;
    report.add(
        Code.NOT_UTF8,
        new Spot(path, before.size(), column),
        "the byte 0x" + Integer.toHexString(wrong & 0xFF) + " here is not UTF-8 text",
        "save the document as UTF-8");
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(from, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        from = i + 1;
      }
    }
    lines.add(text.substring(from));
    return lines;
  }

  private boolean readable(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > Limits.LINE) {
        tooLong(i + 1, line.length());
        return false;
      }
      if (!text(i + 1, line)) {
        return false;
      }
    }
    return true;
  }

  private void tooLong(int number, int length) {
    report.add(
        Code.LINE_TOO_LONG,
        new Spot(path, number, Limits.LINE + 1),
        "the line has " + length + " characters; at most " + Limits.LINE + " are read",
        "break the line, or move what it holds elsewhere");
  }

  private boolean text(int number, String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == 0) {
        report.add(
            Code.NOT_UTF8,
            new Spot(path, number, i + 1),
            "the byte 0x0 here is no text",
            "save the document as UTF-8 text");
        return false;
      }
      if (Unseen.turns(c)) {
        Unseen.Found found = Unseen.turning(c, i);
        report.add(found.code(), new Spot(path, number, i + 1), found.message(), found.help());
      }
    }
    return true;
  }
}
