import { InputPathToUrlTransformPlugin } from "@11ty/eleventy";

export default function (config) {
  config.addPlugin(InputPathToUrlTransformPlugin); // a link to a file leads to that file's page
  config.addPassthroughCopy({ content: "." }, { filter: ["**/*", "!**/*.md"] });
  config.addGlobalData("layout", "page.html");
  config.addGlobalData("permalink", () => (data) => `${data.page.filePathStem}.html`); // at its own address
  return {
    dir: { input: "content", output: "site", includes: "../includes" },
    templateFormats: ["md"],
    markdownTemplateEngine: false, // braces are text
  };
}
