// The script comes with the page: kehoach-script of client-extension.yaml.
