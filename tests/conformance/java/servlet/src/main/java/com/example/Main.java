package com.example;

import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.loader.WebappLoader;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;

/** Tomcat with src/main/webapp, as from a .war: it reads web.xml and looks for annotations in the classes. */
public class Main {

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(absolute("work"));
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(Integer.parseInt(System.getenv("PORT")));
        tomcat.getConnector().setProperty("address", "127.0.0.1");

        Context context = tomcat.addWebapp("", absolute("src/main/webapp"));
        StandardRoot resources = new StandardRoot(context);
        resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", absolute("classes"), "/"));
        context.setResources(resources);
        // The realm and the pages share the class of the user.
        WebappLoader loader = new WebappLoader();
        loader.setDelegate(true);
        context.setLoader(loader);
        context.setParentClassLoader(Main.class.getClassLoader());
        context.setRealm(new PeopleRealm());

        tomcat.start();
        tomcat.getServer().await();
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().toString();
    }
}
