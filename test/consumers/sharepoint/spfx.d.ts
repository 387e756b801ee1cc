// What the web part takes of the SharePoint Framework, with the types that 1.21 gives it.
declare module '@microsoft/sp-loader' {
  export const SPComponentLoader: {
    loadScript<TModule>(url: string, options?: { globalExportsName?: string }): Promise<TModule>;
  };
}

declare module '@microsoft/sp-property-pane' {
  export interface IPropertyPaneField<TProperties> {
    type: number;
    targetProperty: string;
    properties: TProperties;
  }
  export interface IPropertyPaneConfiguration {
    pages: { groups: { groupName?: string; groupFields: IPropertyPaneField<unknown>[] }[] }[];
  }
  export function PropertyPaneTextField(
    targetProperty: string,
    properties: { label?: string },
  ): IPropertyPaneField<unknown>;
}

declare module '@microsoft/sp-webpart-base' {
  import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
  export interface WebPartContext {
    readonly statusRenderer: { renderError(domElement: Element, error: Error | string): void };
    readonly pageContext: { readonly user: { readonly loginName: string } };
    readonly aadTokenProviderFactory: {
      getTokenProvider(): Promise<{ getToken(resource: string): Promise<string> }>;
    };
  }
  export abstract class BaseClientSideWebPart<TProperties extends {}> {
    get context(): WebPartContext;
    get properties(): TProperties;
    get domElement(): HTMLElement;
    protected get disableReactivePropertyChanges(): boolean;
    protected abstract render(): void;
    protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration;
  }
}
