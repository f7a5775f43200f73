package org.quorate.oracle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.session.CompiledModel;
import org.quorate.spi.RuleSet;

/** A rule set whose model was compiled just now from a text; the rest of it is as it was. */
final class CompiledRules implements RuleSet {
  private static final String COMPILER = "org.drools.model.codegen.ExecutableModelProject";
  private static final String NAME = "mutants";

  private final RuleSet rules;
  private final ClassLoader loader;

  private CompiledRules(RuleSet rules, ClassLoader loader) {
    this.rules = rules;
    this.loader = loader;
  }

  /** Compiles a text. Wants the compiler of rules, which only the profile brings. */
  static Model of(RuleSet rules, String text) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId(NAME, NAME, "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    String place = rules.rulePackage().replace('.', '/');
    files.write("src/main/resources/" + place + "/rules.drl", text);
    KieBuilder builder = services.newKieBuilder(files, rules.loader());
    builder.buildAll(compiler());
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("does not compile: " + errors.get(0).getText());
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    services.getRepository().removeKieModule(id);
    return CompiledModel.of(new CompiledRules(rules, new Classes(module, rules.loader())));
  }

  private static Class<? extends KieBuilder.ProjectType> compiler() {
    try {
      return Class.forName(COMPILER).asSubclass(KieBuilder.ProjectType.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("run it with -P mutation: no compiler of rules is here", e);
    }
  }

  @Override
  public Set<String> questions() {
    return rules.questions();
  }

  @Override
  public ClassLoader loader() {
    return loader;
  }

  @Override
  public String models() {
    return "META-INF/kie/" + NAME + "/" + NAME + "/drools-model";
  }

  @Override
  public String rulePackage() {
    return rules.rulePackage();
  }

  @Override
  public List<Diagnostic> examine(Charter charter) {
    return rules.examine(charter);
  }

  @Override
  public Plan plan(Charter charter) {
    return rules.plan(charter);
  }

  /** Holds what was compiled, and takes nothing of it from elsewhere. */
  private static final class Classes extends ClassLoader {
    private final InternalKieModule module;

    Classes(InternalKieModule module, ClassLoader parent) {
      super(parent);
      this.module = module;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        byte[] bytes = known == null ? bytes(name.replace('.', '/') + ".class") : null;
        if (bytes != null) {
          return defineClass(name, bytes, 0, bytes.length);
        }
        return known == null ? super.loadClass(name, resolve) : known;
      }
    }

    private byte @Nullable [] bytes(String file) {
      return module.isAvailable(file) ? module.getBytes(file) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
      byte[] bytes = bytes(name);
      return bytes == null
          ? Collections.emptyEnumeration()
          : Collections.enumeration(List.of(url(name, bytes)));
    }

    private static URL url(String name, byte[] bytes) {
      try {
        return new URL("memory", "", -1, "/" + name, new Bytes(bytes));
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Opens bytes at any place. */
  private static final class Bytes extends URLStreamHandler {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
